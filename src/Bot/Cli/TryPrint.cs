using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baozhai.Bot.Intake;
using Baozhai.Bot.Sources.Editions;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Cli;

/// <summary>What <c>sources try</c> found, as a person reads it: the edition, its pages, its first stories, what was left out, and the settings.</summary>
internal static class TryPrint
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints it.</summary>
    public static string Of(string address, Edition edition, EditionReading reading, ReadIssue read, int stories, int leftOut)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{edition.Paper ?? "?"} {edition.Date:yyyy-MM-dd}: {edition.Stories.Count} stories ({reading.Form}; {reading.Requests} requests)\n\n");
        foreach (var page in edition.Stories.GroupBy(story => story.Page)) text.Append(CultureInfo.InvariantCulture, $"  {page.Key ?? "without a page",-12} {page.Count(),3}  {page.First().Title}\n");
        foreach (var (article, brief) in read.Issue.Articles.Zip(read.Briefs).Take(stories))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n■ {(article.Kicker is null ? "" : $"{article.Kicker} | ")}{article.Headline}\n");
            if (article.Byline is { } byline) text.Append(CultureInfo.InvariantCulture, $"  {byline}\n");
            text.Append(CultureInfo.InvariantCulture, $"  {brief.Summary}\n  {article.Url}\n");
        }

        if (reading.LeftOut.Count > 0) text.Append("\nLeft out:\n");
        foreach (var left in reading.LeftOut.Take(leftOut)) text.Append(CultureInfo.InvariantCulture, $"- {left}\n");
        if (reading.LeftOut.Count > leftOut) text.Append(CultureInfo.InvariantCulture, $"- and {reading.LeftOut.Count - leftOut} more\n");
        text.Append("\nTo have it every day, put this into baozhai.json:\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"Sources\": [ {{ \"Name\": {JsonSerializer.Serialize(edition.Paper ?? new Uri(reading.FirstPage!.AbsoluteUri).Host, Readable)}, \"Address\": {JsonSerializer.Serialize(address, Readable)} }} ]\n");
        return text.ToString();
    }
}
