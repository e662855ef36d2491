using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts;

/// <summary>One water level that an article reports. Lengths are metres; times are local to the paper.</summary>
public sealed record Reading
{
    /// <summary>
    /// The gauging station as named, for example 湘江株洲站, without 干流 and without the river that its river flows into
    /// (渌水支流澄潭江潼塘站 is 澄潭江潼塘站), so that one station has one name; null when only a river is named.
    /// </summary>
    public string? Station { get; init; }

    /// <summary>The river, when it can be told.</summary>
    public string? River { get; init; }

    /// <summary>The level; null when the article tells none, or a range (97.3至97.7米), which is not one level: <see cref="What"/> has it.</summary>
    public decimal? LevelMeters { get; init; }

    /// <summary>When it was or will be reached; null when the article tells no hour or the day cannot be resolved with certainty.</summary>
    public DateTime? Time { get; init; }

    /// <summary>警戒水位, where the article states it.</summary>
    public decimal? WarningMeters { get; init; }

    /// <summary>How far above the warning level, as stated.</summary>
    public decimal? AboveWarningMeters { get; init; }

    /// <summary>保证水位, where the article states it.</summary>
    public decimal? GuaranteeMeters { get; init; }

    /// <summary>How far above the guarantee level, as stated.</summary>
    public decimal? AboveGuaranteeMeters { get; init; }

    /// <summary>涨幅, the rise over the period the article names.</summary>
    public decimal? RiseMeters { get; init; }

    /// <summary>What happened, in the article's words (洪峰水位, 退出警戒水位, 97.3至97.7米的复峰); null when it says no more than the numbers.</summary>
    public string? What { get; init; }

    /// <summary>Why the numbers should not be trusted, for example when level − warning is not the stated exceedance; null when they agree.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether it is expected rather than measured.</summary>
    public bool Forecast { get; init; }

    /// <summary>The 1-based line it stands in.</summary>
    public int Line { get; init; }
}

/// <summary>Maps a place in a paragraph to a line of the file.</summary>
internal static class SourceLines
{
    /// <summary>The 1-based line of a place in a paragraph: its first line; 0 for a paragraph without lines.</summary>
    public static int At(Paragraph paragraph, int offset) => paragraph.Lines is [var first, ..] && offset >= 0 ? first : 0;
}
