import { world } from '../cable/places'
import { procedures } from './procedures'

export const mapProcedures = {
  world: procedures.map.world.handler(() => world()),
}
