using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Baozhai.Bot.Pictures;

/// <summary>
/// The fonts of pictures. Without one that has Chinese characters, or without the library that draws, nothing is drawn: a picture of empty boxes
/// says less than none.
/// </summary>
internal sealed partial class PictureFonts : IDisposable
{
    // Characters of every paper, and of every chart.
    private const string Needed = "报摘警戒水位米，。《》0123456789";
    private const int MostFaces = 16;

    // In the order in which they are liked: printed papers are set in serifs.
    private static readonly string[] Known =
    [
        "NotoSerifCJK", "SourceHanSerif", "NotoSerifSC", "NotoSerifCJKsc", "Songti", "NotoSansCJK", "SourceHanSans", "NotoSansSC", "NotoSansCJKsc",
        "PingFang", "Hiragino Sans GB", "STHeiti", "msyh", "simsun", "simhei", "wqy-microhei", "wqy-zenhei", "uming", "ukai", "DroidSansFallback",
    ];

    private static readonly string[] Endings = [".ttc", ".otf", ".ttf"];

    private readonly Lazy<(SKTypeface Regular, SKTypeface Bold)?> _faces;

    /// <summary>Looks for fonts when the first picture is asked for.</summary>
    public PictureFonts(IOptions<PictureOptions> options, ILogger<PictureFonts> logger)
    {
        _faces = new Lazy<(SKTypeface, SKTypeface)?>(() =>
        {
            var setting = options.Value.Font;
            if (setting == PictureOptions.NoFont) return null;
            try
            {
                var faces = Find(string.IsNullOrWhiteSpace(setting) ? Installed() : [setting]);
                if (faces is null) LogNoFont(logger);
                return faces;
            }
            catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException)
            {
                LogNoLibrary(logger, e);
                return null;
            }
        });
    }

    /// <summary>Whether pictures can be drawn here.</summary>
    public bool CanDraw => _faces.Value is not null;

    /// <summary>A font of a size in pixels.</summary>
    /// <exception cref="InvalidOperationException">There is none: ask <see cref="CanDraw"/> before.</exception>
    public SKFont Of(float size, bool isBold = false)
    {
        var (regular, bold) = _faces.Value ?? throw new InvalidOperationException("No font with Chinese characters was found: ask CanDraw before drawing.");
        return new SKFont(isBold ? bold : regular, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Embolden = isBold && ReferenceEquals(regular, bold) };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_faces.IsValueCreated || _faces.Value is not var (regular, bold)) return;
        regular.Dispose();
        bold.Dispose();
    }

    private static (SKTypeface Regular, SKTypeface Bold)? Find(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            if (Read(file) is not { } regular) continue;
            var heavy = files.FirstOrDefault(other => other == file.Replace("Regular", "Bold", StringComparison.Ordinal) && other != file);
            return (regular, heavy is not null && Read(heavy) is { } bold ? bold : regular);
        }

        return null;
    }

    // A collection holds a face for each country: 直 is drawn in another way in Japan.
    private static SKTypeface? Read(string file)
    {
        SKTypeface? found = null;
        for (var index = 0; index < MostFaces && SKTypeface.FromFile(file, index) is { } face; index++)
        {
            using var font = new SKFont(face);
            if (!font.ContainsGlyphs(Needed))
            {
                face.Dispose();
            }
            else if (face.FamilyName.EndsWith(" SC", StringComparison.Ordinal))
            {
                found?.Dispose();
                return face;
            }
            else if (found is null)
            {
                found = face;
            }
            else
            {
                face.Dispose();
            }
        }

        return found;
    }

    /// <summary>Known fonts of this machine, those liked best first.</summary>
    private static List<string> Installed() =>
    [
        .. Folders().Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 }))
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => (File: file, Rank: Array.FindIndex(Known, name => Path.GetFileName(file).StartsWith(name, StringComparison.OrdinalIgnoreCase))))
            .Where(font => font.Rank >= 0)
            .OrderBy(font => font.Rank)
            .ThenBy(font => !font.File.Contains("Regular", StringComparison.OrdinalIgnoreCase))
            .ThenBy(font => font.File, StringComparer.Ordinal)
            .Select(font => font.File),
    ];

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
            .. home.Length > 0 ? [Path.Combine(home, ".fonts"), Path.Combine(home, ".local/share/fonts"), Path.Combine(home, "Library/Fonts")] : (string[])[],
            .. Environment.GetFolderPath(Environment.SpecialFolder.Fonts) is { Length: > 0 } fonts ? [fonts] : (string[])[],
        ];
    }

    [LoggerMessage(LogLevel.Information, "No font with Chinese characters was found, so no pictures are drawn. Install one (Debian: fonts-noto-cjk) or name a file in Pictures:Font")]
    private static partial void LogNoFont(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The library that draws pictures cannot be loaded here, so none are drawn")]
    private static partial void LogNoLibrary(ILogger logger, Exception exception);
}
