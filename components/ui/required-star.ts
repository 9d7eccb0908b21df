/** Draws the star of a field that must be filled, outside of the label's text; the control itself says so. */
export const requiredStar =
  "after:ml-1 after:font-normal after:text-danger after:content-['*'_/_'']";
