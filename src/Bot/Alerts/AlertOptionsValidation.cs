using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>Says in one line which key is wrong and what to do.</summary>
internal sealed class AlertOptionsValidation : IValidateOptions<AlertOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, AlertOptions options) =>
        Wrong(options) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? Wrong(AlertOptions options)
    {
        var kinds = string.Join(", ", AlertKinds.Names);
        if (options.FreshHours is < 1 or > 240) return "Alerts:FreshHours must be from 1 to 240.";
        if (options.LapseHours is < 12 or > 720) return "Alerts:LapseHours must be from 12 to 720.";
        if (options.Kinds.Wrong is { } wrong) return $"Alerts:Kinds names \"{wrong}\", which is no kind of danger: use any of {kinds}.";
        if (options.Kinds.Pushed.Count == 0) return $"Alerts:Kinds is empty, and nothing would be pushed: name at least one of {kinds}, or leave it out.";
        return options.Advice.Wrong is { } advised ? $"Alerts:Advice names \"{advised}\", which is no kind of danger: use any of {kinds}." : null;
    }
}
