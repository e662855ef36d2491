using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Issues;

/// <summary>Lines of the page that belong to no article.</summary>
/// <param name="Lines">Where they stand.</param>
/// <param name="Kind">What they are.</param>
public sealed record Furniture(LineRange Lines, FurnitureKind Kind);
