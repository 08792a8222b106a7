/** A place that somebody chose: a grid, and a building in it when it is known. */
export interface PickedPlace { readonly gridId: string | null; readonly buildingId: string | null }
