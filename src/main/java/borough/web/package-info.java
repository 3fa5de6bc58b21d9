/**
 * How Borough looks and speaks: layouts, components, assets, error pages and the words for dates
 * and sums that every page shares. Start at {@link Frame}.
 */
@org.jspecify.annotations.NullMarked
package borough.web;
