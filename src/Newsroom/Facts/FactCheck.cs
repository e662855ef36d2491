using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>
/// Decides whether a text from elsewhere, for example from a language model, is accepted as the summary of an article: every number, date, person and place in it
/// must be in the article, and water levels and amounts must belong to the same subject. It needs no model and no network. It prefers to refuse a good summary over accepting a wrong one.
/// Safe for concurrent use.
/// </summary>
/// <param name="gazetteer">The places known by name.</param>
public sealed class FactCheck(Gazetteer gazetteer)
{
    // The plain rules first: what they refuse need not be understood.
    private readonly IFactRule[] _rules =
        [new FormRule(), new ContactRule(), new DateRule(), new NumberRule(), new LevelRule(), new AmountRule(), new PersonRule(), new PlaceRule(gazetteer), new NegationRule(), new WordingRule()];

    /// <summary>Checks a text. No text causes an exception.</summary>
    /// <param name="article">The article it claims to sum up.</param>
    /// <param name="issueDate">The day of its issue, for 今日 and bare days; null when unknown.</param>
    /// <param name="answer">The text as it came.</param>
    /// <param name="maxLength">The longest summary, in characters; at least 1.</param>
    public FactVerdict Check(Article article, DateOnly? issueDate, string answer, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var summary = AnswerForm.Bare(answer);
        if (summary.Length > maxLength)
            return new FactVerdict(summary, FactFault.Length, $"{summary.Length}");
        var claim = MatchForm.Fold(summary);
        var evidence = Evidence.Of(article, issueDate);
        foreach (var rule in _rules)
        {
            if (rule.Offence(claim, evidence) is { } words)
                return new FactVerdict(summary, rule.Fault, words);
        }

        return new FactVerdict(summary, FactFault.None, null);
    }
}

/// <summary>One requirement of a summary.</summary>
internal interface IFactRule
{
    /// <summary>What is wrong when the rule is broken.</summary>
    FactFault Fault { get; }

    /// <summary>The first words that break the rule; null when none do.</summary>
    /// <param name="claim">The summary, folded with <see cref="Text.MatchForm"/>.</param>
    /// <param name="evidence">The article.</param>
    string? Offence(string claim, Evidence evidence);
}

/// <summary>The result of checking a text.</summary>
/// <param name="Summary">The text as it may be shown: trimmed, without a label (摘要：) or quotation marks around it.</param>
/// <param name="Fault">The first thing that is wrong; <see cref="FactFault.None"/> for nothing.</param>
/// <param name="What">The words that are wrong; null when nothing is. They may be anything a model wrote: not for logs.</param>
public sealed record FactVerdict(string Summary, FactFault Fault, string? What)
{
    /// <summary>Whether the text may be shown.</summary>
    public bool IsAccepted => Fault is FactFault.None;
}

/// <summary>Why a text is no summary of an article.</summary>
public enum FactFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>It says nothing, has several lines, breaks off, or is marked up.</summary>
    Form,

    /// <summary>It is longer than was asked for.</summary>
    Length,

    /// <summary>It sends people somewhere: an address, a telephone number, a code to scan.</summary>
    Contact,

    /// <summary>A date that the article does not have.</summary>
    Date,

    /// <summary>A number, or a number of something, that the article does not have.</summary>
    Number,

    /// <summary>A water level that the article tells of another gauge, or as another line.</summary>
    Level,

    /// <summary>An amount of money or a share that the article tells of something else.</summary>
    Subject,

    /// <summary>A person whom the article does not name.</summary>
    Person,

    /// <summary>A place that the article does not name.</summary>
    Place,

    /// <summary>Something is denied that the article states, or stated that the article denies.</summary>
    Negation,

    /// <summary>Too many words that are not the article's.</summary>
    Wording,
}
