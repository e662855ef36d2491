namespace Baozhai.Newsroom.Facts;

/// <summary>A number and what it counts.</summary>
/// <param name="Value">The number, 万 and 亿 multiplied in.</param>
/// <param name="Unit">What follows it in one spelling (公里 for 千米, % for 百分之), with 余 before it where the number is rounded; empty for no known unit.</param>
internal readonly record struct Quantity(decimal Value, string Unit);
