using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Intake.Summaries.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Intake.Summaries;

public sealed class OptionsValidationTests
{
    private const string Secret = "sk-secret 0123456789";

    [Fact]
    public void The_defaults_are_valid_and_ask_no_model()
    {
        Assert.True(Look(new SummaryOptions()).Succeeded);
        Assert.True(Look(new OpenAIOptions(), "Extractive").Succeeded);
        Assert.False(new SummaryOptions().UsesModel);
    }

    [Theory]
    [InlineData("Provider", "Oracle")]
    [InlineData("MaxLength", "19")]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("IssueSeconds", "3601")]
    [InlineData("Concurrency", "65")]
    [InlineData("Retries", "11")]
    [InlineData("DailyCalls", "-1")]
    [InlineData("MaxArticleLength", "499")]
    public void A_wrong_value_names_its_key(string key, string value)
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build().Get<SummaryOptions>()!;

        AssertNames($"Summaries:{key}", Look(options));
    }

    [Theory]
    [InlineData("OpenAI:Model", "https://api.openai.com/v1", Secret, null)]
    [InlineData("OpenAI:ApiKey", "https://api.openai.com/v1", null, "m")]
    [InlineData("OpenAI:ApiKey", "https://api.openai.com/v1", Secret, "m")]
    [InlineData("OpenAI:BaseUrl", "localhost:11434", null, "m")]
    [InlineData("OpenAI:BaseUrl", "https://user:pass@example.com/v1", null, "m")]
    public void A_wrong_endpoint_names_its_key(string key, string baseUrl, string? apiKey, string? model) =>
        AssertNames(key, Look(new OpenAIOptions { BaseUrl = baseUrl, ApiKey = apiKey, Model = model }));

    [Theory]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("http://ollama:11434/v1")]
    [InlineData("https://127.0.0.1:8443/v1")]
    public void A_local_endpoint_needs_no_key(string baseUrl) => Assert.True(Look(new OpenAIOptions { BaseUrl = baseUrl, Model = "m" }).Succeeded);

    private static ValidateOptionsResult Look(SummaryOptions options) => new SummaryOptionsValidation().Validate(null, options);

    private static ValidateOptionsResult Look(OpenAIOptions options, string provider = "openai") =>
        new OpenAIOptionsValidation(Options.Create(new SummaryOptions { Provider = provider })).Validate(null, options);

    private static void AssertNames(string key, ValidateOptionsResult result)
    {
        var line = Assert.Single(result.Failures!);
        Assert.StartsWith(key, line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
    }
}
