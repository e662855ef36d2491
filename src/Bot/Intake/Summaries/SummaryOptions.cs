using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>How summaries are made. Section <c>Summaries</c>.</summary>
internal sealed class SummaryOptions
{
    /// <summary>The provider that asks a language model.</summary>
    public const string OpenAI = "OpenAI";

    /// <summary>The provider that takes sentences from the article.</summary>
    public const string Extractive = "Extractive";

    /// <summary><c>Extractive</c> (default), or <c>OpenAI</c> for a language model behind any endpoint that speaks OpenAI's chat completions.</summary>
    public string Provider { get; set; } = Extractive;

    /// <summary>The longest summary, in characters. Default 80, from 20 to 1000.</summary>
    public int MaxLength { get; set; } = Briefer.DefaultMaxLength;

    /// <summary>How many seconds one call may take. Default 20, from 1 to 300.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>How many seconds an issue may wait for its summaries; what has none by then keeps the extractive one. Default 60, from 1 to 3600.</summary>
    public int IssueSeconds { get; set; } = 60;

    /// <summary>How many calls may be under way at once. Default 4, from 1 to 64.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How often a call is tried again after 429, 5xx or no answer. Default 2, from 0 to 10.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>How many calls a day may cost, tries included; a day is one of <c>Digest:TimeZone</c>. Default 500, from 0 to 1000000.</summary>
    public int DailyCalls { get; set; } = 500;

    /// <summary>How many characters of an article are sent. Default 4000, from 500 to 50000.</summary>
    public int MaxArticleLength { get; set; } = 4000;

    /// <summary>Whether calls are made for back issues too. Default no.</summary>
    public bool BackIssues { get; set; }

    /// <summary>Whether a language model is asked.</summary>
    public bool UsesModel => Provider.Equals(OpenAI, StringComparison.OrdinalIgnoreCase);
}
