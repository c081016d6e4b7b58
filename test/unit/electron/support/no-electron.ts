// Stands where the package `electron` would be: loading that one in Node downloads its binary. What asks for a part of it gets nothing.
const nothing: { readonly app?: undefined; readonly ipcMain?: undefined; readonly shell?: undefined } = {};
export default nothing;
