declare namespace App {
  interface Locals {
    /** Links to the audiences' parts of the site; set by src/publishing/navigation.ts. */
    topics: import('./publishing/navigation.ts').TopicLink[];
    /** Set by a page that is about another one, before it is laid out. */
    belonging?: import('./publishing/navigation.ts').Belonging;
    /** Where the page stands; set by src/publishing/navigation.ts. */
    trail: import('./publishing/navigation.ts').Navigation['trail'];
  }
}
