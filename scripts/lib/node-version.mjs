/** Imported first: stops an older Node.js before it stumbles over something less telling. */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`✗ Yumiao needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
