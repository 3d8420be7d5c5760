declare namespace App {
  interface Locals {
    /** Links to the audiences' parts of the site; set by src/publishing/navigation.ts. */
    topics: import('./publishing/navigation.ts').TopicLink[];
    /** Where the page stands; set by src/publishing/navigation.ts. */
    trail: import('./publishing/navigation.ts').Navigation['trail'];
  }
}
