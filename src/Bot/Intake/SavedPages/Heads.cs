using System.Text.RegularExpressions;

namespace Baozhai.Bot.Intake.SavedPages;

/// <summary>What the parts of a head are called by pages.</summary>
internal static partial class Heads
{
    /// <summary>Whether the block with a text is called a kicker.</summary>
    public static bool IsKicker(IReadOnlyList<HtmlBlock> blocks, string text) => blocks.Any(block => block.Text == text && Kicker().IsMatch($"{block.Tag} {block.Names}"));

    [GeneratedRegex("(?:^| )(?:founder-(?:intro|pre)title|intro-?title|pre-?title|kicker|shoulder[-_]?title|yinti|jianti|eyebrow)(?: |$)")]
    private static partial Regex Kicker();
}
