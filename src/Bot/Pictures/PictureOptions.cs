namespace Baozhai.Bot.Pictures;

/// <summary>Pictures that the program draws. Section <c>Pictures</c>.</summary>
internal sealed class PictureOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Pictures";

    /// <summary>The value of <see cref="Font"/> that turns pictures off.</summary>
    public const string NoFont = "none";

    /// <summary>
    /// A font file (.ttc, .otf, .ttf) with Chinese characters. Default none: a known one is looked for where the system keeps its fonts. <c>none</c> turns pictures off.
    /// </summary>
    public string? Font { get; set; }

    /// <summary>Whether the setting names a file that is there, turns pictures off, or is not set.</summary>
    public static bool IsFont(string? font) => string.IsNullOrWhiteSpace(font) || font == NoFont || File.Exists(font);
}
