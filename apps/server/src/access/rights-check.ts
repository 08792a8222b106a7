import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RIGHTS } from './rights.js';

/** Holds the rights table against the routes that really exist; the service does not start on a difference. */
@Injectable()
export class RightsCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const routes = new Set(this.routes());
    const unlisted = [...routes].filter((route) => !(route in RIGHTS));
    const dead = Object.keys(RIGHTS).filter((route) => !routes.has(route));
    if (unlisted.length + dead.length > 0) {
      throw new Error(`the rights table and the routes differ: without rights ${unlisted.join(', ') || '-'}; without a route ${dead.join(', ') || '-'}`);
    }
  }

  private routes(): string[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata('path', prototype[name] as object))
        .map((name) => `${metatype.name}.${name}`);
    });
  }
}
