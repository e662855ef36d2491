using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Summaries;

/// <summary>Says in one line which key is wrong and what to do.</summary>
internal sealed class SummaryOptionsValidation : IValidateOptions<SummaryOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, SummaryOptions options) =>
        Wrong(options) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? Wrong(SummaryOptions options)
    {
        if (!options.UsesModel && options.Provider.Length > 0 && !options.Provider.Equals(SummaryOptions.Extractive, StringComparison.OrdinalIgnoreCase))
            return $"Summaries:Provider is \"{options.Provider}\", which is not known: set it to Extractive or OpenAI, or leave it out.";
        return Outside(nameof(options.MaxLength), options.MaxLength, 20, 1000)
            ?? Outside(nameof(options.TimeoutSeconds), options.TimeoutSeconds, 1, 300)
            ?? Outside(nameof(options.IssueSeconds), options.IssueSeconds, 1, 3600)
            ?? Outside(nameof(options.Concurrency), options.Concurrency, 1, 64)
            ?? Outside(nameof(options.Retries), options.Retries, 0, 10)
            ?? Outside(nameof(options.DailyCalls), options.DailyCalls, 0, 1_000_000)
            ?? Outside(nameof(options.MaxArticleLength), options.MaxArticleLength, 500, 50_000);
    }

    private static string? Outside(string key, int value, int least, int most) =>
        value >= least && value <= most ? null : $"Summaries:{key} must be from {least} to {most}.";
}
