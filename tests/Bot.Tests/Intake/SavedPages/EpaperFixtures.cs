using Baozhai.Bot.Intake.SavedPages;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Tests.Intake.SavedPages;

/// <summary>Saved pages as files, and small ones as text.</summary>
internal static class EpaperFixtures
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Intake", "SavedPages", "Pages", name));

    public static Issue ReadFile(string name)
    {
        var bytes = Bytes(name);
        return Read(IssueText.Decode(bytes, Markup.Charset(bytes)).Text);
    }

    public static Issue Read(string html)
    {
        var page = SavedPageReader.Read(html);
        var issue = IssueReader.Explain(page.Text, "page.html", given: null, page.Known).Issue;
        return issue with { Warnings = [.. page.Warnings, .. issue.Warnings] };
    }

    public static string[] Paragraphs(Article article) => [.. article.Paragraphs.Select(paragraph => paragraph.Text)];
}
