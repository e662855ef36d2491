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
