import { Degrees, Out } from '../../platform/http/rules.js';

/** A spot on a map, in GCJ-02 degrees (国测局坐标, the one that maps of the mainland draw). */
export class Point {
  @Degrees({ most: 90 }) latitude: number;
  @Degrees({ most: 180 }) longitude: number;
}

export class PointView {
  @Out.number({ description: 'Degrees, GCJ-02.' }) latitude: number;
  @Out.number({ description: 'Degrees, GCJ-02.' }) longitude: number;
}
