using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Intake.Summaries.Model;

/// <summary>The language model. Section <c>OpenAI</c>.</summary>
internal sealed class OpenAIOptions
{
    /// <summary>Where chat completions are, without <c>/chat/completions</c>. Default <c>https://api.openai.com/v1</c>.</summary>
    public string BaseUrl { get; set; } = "https://api.openai.com/v1";

    /// <summary>The key of the endpoint; needed for https, except on this machine. Default none. A secret.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model's name at the endpoint. Default none; needed.</summary>
    public string? Model { get; set; }

    /// <summary>How freely the model words, from 0 to 2. Default none: it is not sent, since some models refuse it.</summary>
    public double? Temperature { get; set; }
}

/// <summary>Validates the options: one line names the wrong key and the remedy. Never contains a secret.</summary>
/// <param name="summaries">Whether the section is needed at all.</param>
internal sealed class OpenAIOptionsValidation(IOptions<SummaryOptions> summaries) : IValidateOptions<OpenAIOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, OpenAIOptions options) =>
        summaries.Value.UsesModel && Wrong(options) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? Wrong(OpenAIOptions options)
    {
        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Query.Length > 0)
            return "OpenAI:BaseUrl is not a plain http or https address: give one such as http://localhost:11434/v1, or leave it out to use https://api.openai.com/v1.";
        if (string.IsNullOrWhiteSpace(options.Model))
            return "OpenAI:Model is missing: name a model of the endpoint, or set Summaries:Provider to Extractive.";
        if (string.IsNullOrEmpty(options.ApiKey))
        {
            return address.Scheme == "https" && !address.IsLoopback
                ? "OpenAI:ApiKey is missing: set it in the environment (OpenAI__ApiKey); only an endpoint on this machine or without TLS goes without."
                : null;
        }

        if (options.ApiKey.Any(character => character is <= ' ' or > '~'))
            return "OpenAI:ApiKey has a space or a character no key has: copy it again, without quotes or line breaks.";
        return options.Temperature is < 0 or > 2 ? "OpenAI:Temperature must be from 0 to 2." : null;
    }
}
