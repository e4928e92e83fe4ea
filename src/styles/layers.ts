/**
 * The order of the layers of all styles, which stands in a page before any of them: the bundler puts the styles of
 * components before or after the others as it sees fit.
 */
export const layerOrder = '@layer tokens,base,layout,components,language,print;';
