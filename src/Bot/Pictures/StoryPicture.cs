namespace Baozhai.Bot.Pictures;

/// <summary>A story as a picture that is shown where somebody shares its address.</summary>
/// <param name="Headline">Its headline.</param>
/// <param name="Kicker">引题; null for none.</param>
/// <param name="Brief">Its brief; empty for none.</param>
/// <param name="Paper">The paper; empty when unknown.</param>
/// <param name="Day">The day with its weekday and the page, for reading; empty when unknown.</param>
/// <param name="Name">The name of the program.</param>
internal sealed record StoryPicture(string Headline, string? Kicker, string Brief, string Paper, string Day, string Name) : IPicture
{
    /// <summary>Its width in pixels, which previews of links are made for.</summary>
    public const int Width = 1200;

    /// <summary>Its height in pixels.</summary>
    public const int Height = 630;

    private const int Margin = 76;
    private const int MostHeadlineLines = 3;
    private const float Lowest = 520;

    /// <inheritdoc />
    public string Key => string.Join('\n', "story", Headline, Kicker, Brief, Paper, Day, Name);

    /// <inheritdoc />
    public byte[] Draw(PictureFonts fonts)
    {
        using var sheet = new Sheet(fonts, Width, Height);
        const float right = Width - Margin, measure = right - Margin;
        sheet.Write(Paper.Length > 0 ? Paper : Name, Margin, 84, new TextStyle(40, Sheet.Ink, IsBold: true));
        sheet.Write(Day, right, 82, new TextStyle(30, Sheet.Soft), SkiaSharp.SKTextAlign.Right);
        sheet.Rule(Margin, right, 112, Sheet.Ink, 4);
        sheet.Rule(Margin, right, 120, Sheet.Ink, 1.5f);

        var y = 190f;
        if (Kicker is { Length: > 0 } kicker) y = sheet.Write(kicker, Margin, y - 8, measure, 1, new TextStyle(32, Sheet.Accent)) + 22;
        else y += 14;
        // The largest size in which all of it fits.
        var sizes = (float[])[72, 64, 56, 48];
        var size = sizes.FirstOrDefault(size => sheet.Count(Headline, measure, MostHeadlineLines, new TextStyle(size, Sheet.Ink, IsBold: true)) <= (size >= 64 ? 2 : MostHeadlineLines), sizes[^1]);
        var headline = new TextStyle(size, Sheet.Ink, IsBold: true);
        y = sheet.Write(Headline, Margin, y + (size * 0.3f), measure, MostHeadlineLines, headline) - headline.Leading;

        var brief = new TextStyle(34, Sheet.Soft);
        y += brief.Leading + 22;
        var room = (int)((Lowest - y) / brief.Leading) + 1;
        if (Brief.Length > 0 && room > 0) sheet.Write(Brief, Margin, y, measure, room, brief);

        sheet.Rule(Margin, right, 556, Sheet.Line, 2);
        sheet.Write(Name, Margin, 600, new TextStyle(30, Sheet.Accent, IsBold: true));
        return sheet.ToPng();
    }
}
