using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Baozhai.Newsroom.Tests.Made.Pages;

/// <summary>Writes the right reading of a made page as JSON, for measures outside this repository.</summary>
internal static class GoldFile
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>The JSON of a page.</summary>
    public static string Write(MadePage page) => JsonSerializer.Serialize(
        new
        {
            page.Name,
            File = page.Name,
            Issue = new { page.Paper, Date = page.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
            Damages = page.Damages.Select(damage => damage.ToString()),
            Articles = page.Articles.Select((article, index) => new
            {
                Id = index + 1,
                Type = article.Story.Kind.ToString().ToLowerInvariant(),
                article.Kicker,
                article.Title,
                TitleAccept = article.TitleForms,
                article.Subtitle,
                article.Byline,
                Reporters = article.People,
                ParagraphLines = article.Body.Select(line => new[] { line.Number, line.Number }),
                BrokenJoins = Joins(article).Select(join => new[] { join.From, join.To }),
                Neutral = article.Neutral.Select(line => line.Number).Order(),
                Topics = new[] { "其他" },
                Damages = article.Damages.Select(damage => damage.ToString()),
            }),
            Furniture = page.Furniture.Select(line => new { Lines = new[] { line.Number, line.Number }, Kind = line.Furniture }),
        },
        Options);

    /// <summary>Lines of the text that are one paragraph with the next.</summary>
    public static IEnumerable<(int From, int To)> Joins(MadeArticle article) =>
        article.Body.Zip(article.Body.Skip(1)).Where(pair => pair.Second.Continues).Select(pair => (pair.First.Number, pair.Second.Number));
}
