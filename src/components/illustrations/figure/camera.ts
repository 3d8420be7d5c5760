import { dot, type Point } from './geometry.ts';

/** From where we look, in degrees: azimuth 0 is from the front, positive towards the patient's left; elevation 90 is from above. */
export interface View {
  azimuth: number;
  elevation: number;
}

/** A point on paper: x to the right, y down, in cm; and how near it is (larger is nearer). */
export interface Projected {
  x: number;
  y: number;
  near: number;
}

/** The way from the middle of the scene to the viewer, length 1. */
export function towardsViewer({ azimuth, elevation }: View): Point {
  const a = (azimuth * Math.PI) / 180;
  const e = (elevation * Math.PI) / 180;
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
}

/** Parallel projection: no perspective, so that a limb keeps its thickness and balls stay round. */
export function project(view: View, p: Point): Projected {
  const a = (view.azimuth * Math.PI) / 180;
  const e = (view.elevation * Math.PI) / 180;
  const right: Point = [Math.cos(a), 0, -Math.sin(a)];
  const up: Point = [-Math.sin(a) * Math.sin(e), Math.cos(e), -Math.cos(a) * Math.sin(e)];
  return { x: dot(p, right), y: -dot(p, up), near: dot(p, towardsViewer(view)) };
}
