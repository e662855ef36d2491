using System.Globalization;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Facts;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Web.Desk.Stories;

/// <summary>What of a story can be put right, as it stands in a form.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Kicker">引题; empty for none.</param>
/// <param name="Brief">The brief.</param>
/// <param name="Main">The strongest topic, by its full name.</param>
/// <param name="Others">The other topics.</param>
/// <param name="Day">The day, as 2026-07-01; empty for none.</param>
public sealed record MendForm(string Title, string Kicker, string Brief, string Main, IReadOnlyList<string> Others, string Day)
{
    /// <summary>The longest headline and kicker, in characters.</summary>
    public const int LongestTitle = 80;

    /// <summary>The longest brief, in characters: digests, briefs and messages have room for it.</summary>
    public const int LongestBrief = 160;

    private const string DayForm = "yyyy-MM-dd";

    private IEnumerable<string> Topics => Others.Where(name => name != Main).Prepend(Main).Where(name => name.Length > 0);

    /// <summary>A story as a form.</summary>
    internal static MendForm Of(ArchivedArticle story)
    {
        var topics = story.Brief.Topics.Select(topic => topic.Name).ToList();
        return new MendForm(
            story.Article.Headline, story.Article.Kicker ?? "", story.Brief.Summary, topics.FirstOrDefault() ?? "", [.. topics.Skip(1)],
            story.Date?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "");
    }

    /// <summary>A form as it was sent.</summary>
    internal static MendForm Read(IFormCollection form, TopicLexicon lexicon) => new(
        Line(form["title"]), Line(form["kicker"]), Line(form["brief"]), lexicon.Find(form["topic"].ToString())?.Name ?? "",
        [.. lexicon.Topics.Select(topic => topic.Name).Where(name => form["topics"].Contains(name))], form["day"].ToString().Trim());

    /// <summary>What is wrong with it, for the person in front of it; null for nothing.</summary>
    internal string? Fault(DateOnly today, Language language)
    {
        if (Title.Length == 0) return language.Say("标题不能空着。", "The headline cannot be empty.");
        if (Title.Length > LongestTitle || Kicker.Length > LongestTitle) return language.Say($"标题和引题最多 {LongestTitle} 个字。", $"Headline and kicker have {LongestTitle} characters at most.");
        if (Brief.Length > LongestBrief) return language.Say($"摘要最多 {LongestBrief} 个字。", $"The brief has {LongestBrief} characters at most.");
        if (Main.Length == 0) return language.Say("请选一个主要栏目。", "Please choose the main topic.");
        if (Day.Length > 0 && !IsDay(out _)) return language.Say("日期请写成 2026-07-01 这样。", "Please write the day as 2026-07-01.");
        return IsDay(out var day) && day > today.AddDays(1) ? language.Say("日期在以后，多半打错了。", "The day is in the future: it is probably a misprint.") : null;
    }

    /// <summary>The first figure of its words that the text of the story does not have; null for none. Words that are as they were read are not looked at.</summary>
    internal string? Unfounded(ArchivedArticle read)
    {
        var was = Of(read);
        (string Is, string Was)[] words = [(Title, was.Title), (Kicker, was.Kicker), (Brief, was.Brief)];
        return words.Where(one => one.Is != one.Was && one.Is.Length > 0).Select(one => FigureCheck.Unfounded(read.Article, read.Date, one.Is)).FirstOrDefault(words => words is not null);
    }

    /// <summary>What it puts right in a story; null for nothing.</summary>
    internal Correction? Correct(ArchivedArticle read)
    {
        var was = Of(read);
        var correction = new Correction
        {
            Title = Title == was.Title ? null : Title,
            Kicker = Kicker == was.Kicker ? null : Kicker,
            Brief = Brief == was.Brief || Brief.Length == 0 ? null : Brief,
            Topics = Topics.SequenceEqual(was.Topics) ? null : [.. Topics],
            Day = Day == was.Day || !IsDay(out var day) ? null : day,
            Text = Correction.TextOf(read.Article),
        };
        return correction.IsEmpty ? null : correction;
    }

    /// <summary>The parts in which it differs from another, one a line.</summary>
    internal string Differing(MendForm other, Language language)
    {
        (string Label, string Is, string Was)[] parts =
        [
            (language.Say("标题", "headline"), Title, other.Title), (language.Say("引题", "kicker"), Kicker, other.Kicker), (language.Say("摘要", "brief"), Brief, other.Brief),
            (language.Say("栏目", "topics"), string.Join('、', Topics), string.Join('、', other.Topics)), (language.Say("日期", "day"), Day, other.Day),
        ];
        return string.Join('\n', parts.Where(part => part.Is != part.Was).Select(part => $"{part.Label}{language.Say("：", ": ")}{part.Is}"));
    }

    private bool IsDay(out DateOnly day) => DateOnly.TryParseExact(Day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    // One line of visible characters: neither line breaks nor marks that turn the direction of writing belong into a headline.
    private static string Line(string? text)
    {
        var line = new StringBuilder();
        foreach (var letter in (text ?? "").EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    line.Append(' ');
                    break;
                default:
                    line.Append(letter.ToString());
                    break;
            }
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
