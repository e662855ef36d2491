namespace Baozhai.Bot.Intake.Summaries;

/// <summary>What calls to a model have cost and brought, kept over restarts.</summary>
internal interface ISummaryLedger
{
    /// <summary>Books one call to a day; false when the day has had its calls, and then nothing is booked.</summary>
    /// <param name="day">The day.</param>
    /// <param name="limit">How many calls it may have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> TrySpendAsync(DateOnly day, int limit, CancellationToken cancellationToken);

    /// <summary>What a model answered to exactly this question; null when it was never asked or the answer is forgotten.</summary>
    /// <param name="question">The question's fingerprint.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<string?> AnswerAsync(string question, CancellationToken cancellationToken);

    /// <summary>Keeps an answer, also one that was refused: asking again would cost again. Answers of more than 30 days ago are forgotten.</summary>
    /// <param name="question">The question's fingerprint.</param>
    /// <param name="answer">What the model answered.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task KeepAsync(string question, string answer, DateOnly day, CancellationToken cancellationToken);
}
