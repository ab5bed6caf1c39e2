import { emptyWorld, type World } from '../model/world';

let world = $state.raw<World>(emptyWorld('', { name: '', time_zone: 'UTC' }));

/** All that is known of the gateway, kept up to date by the feed; reading `world.now` in a component follows it. */
export const worldState = {
  get now(): World {
    return world;
  },
  set now(next: World) {
    world = next;
  },
};
