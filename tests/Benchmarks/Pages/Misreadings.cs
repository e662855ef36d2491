using System.Globalization;
using Baozhai.Newsroom.Tests.Made.Measure;

namespace Baozhai.Benchmarks.Pages;

/// <summary>Prints every article that was not read rightly.</summary>
internal static class Misreadings
{
    /// <summary>Prints a line for each text and each title that is wrong.</summary>
    public static void Print(Tally tally)
    {
        foreach (var article in tally.Articles.Where(article => !article.Right || article.TitleRight is false))
        {
            var damages = string.Join(' ', article.Gold.Damages.Except(article.Page.Damages));
            var where = string.Create(CultureInfo.InvariantCulture, $"  {article.Page.Name} {article.Gold.Story.Kind} «{article.Gold.Title}» [{damages}]");
            if (!article.Right)
            {
                var wanted = string.Join(' ', article.Gold.Body.Select(line => line.Number));
                var got = article.Read is null ? "none" : string.Join(' ', article.Read.Lines.SelectMany(range => range.Numbers));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{where} text {article.Overlap:0.00}: want {wanted}; got {got}"));
            }

            if (article.TitleRight is false && article.Read is not null)
                Console.WriteLine($"{where} title: got «{article.Read.Title}»");
        }
    }
}
