namespace Baozhai.Newsroom.Composition.Heads;

/// <summary>How the lines of a headline divide, from the top: banners that belong to no article, kicker, title, subtitles.</summary>
/// <param name="Kicker">The place of the first line that is no banner.</param>
/// <param name="Title">The place of the title's first line.</param>
/// <param name="Subtitle">The place behind the title's last line.</param>
internal readonly record struct HeadDivision(int Kicker, int Title, int Subtitle)
{
    private const int MostTitleLines = 3;

    /// <summary>The divisions that a headline may have.</summary>
    /// <param name="lines">The number of its lines, at least one.</param>
    public static IEnumerable<HeadDivision> Of(int lines)
    {
        for (var title = 0; title < lines; title++)
        {
            for (var kicker = 0; kicker <= title; kicker++)
            {
                for (var subtitle = title + 1; subtitle <= Math.Min(lines, title + MostTitleLines); subtitle++)
                    yield return new HeadDivision(kicker, title, subtitle);
            }
        }
    }

    /// <summary>What a line is.</summary>
    public HeadPart PartOf(int line) => line < Kicker ? HeadPart.Banner : line < Title ? HeadPart.Kicker : line < Subtitle ? HeadPart.Title : HeadPart.Subtitle;

    /// <summary>What the seam above a line divides.</summary>
    public HeadSeam SeamAt(int line) => (PartOf(line - 1), PartOf(line)) switch
    {
        (HeadPart.Title, HeadPart.Title) => HeadSeam.InTitle,
        (HeadPart.Kicker, HeadPart.Title) => HeadSeam.AboveTitle,
        (HeadPart.Title, HeadPart.Subtitle) => HeadSeam.BelowTitle,
        _ => HeadSeam.Elsewhere,
    };
}

/// <summary>What a seam between two lines of a headline divides.</summary>
internal enum HeadSeam
{
    /// <summary>Two lines of the title.</summary>
    InTitle,

    /// <summary>Kicker and title.</summary>
    AboveTitle,

    /// <summary>Title and subtitle.</summary>
    BelowTitle,

    /// <summary>Any others.</summary>
    Elsewhere,
}

/// <summary>A part of a headline.</summary>
internal enum HeadPart
{
    /// <summary>The name of a column or campaign that covers more than the article.</summary>
    Banner,

    /// <summary>引题.</summary>
    Kicker,

    /// <summary>标题.</summary>
    Title,

    /// <summary>副题.</summary>
    Subtitle,
}
