using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Headline lines that stand directly under each other: one headline set in several lines.</summary>
/// <param name="Lines">The lines, at least one.</param>
internal sealed record HeadBlock(List<PageLine> Lines)
{
    /// <summary>The heading level; 0 for none.</summary>
    public int Mark => Lines[0].Mark;

    /// <summary>Length of the longest line.</summary>
    public int Length => Lines.Sum(line => line.Length);
}
