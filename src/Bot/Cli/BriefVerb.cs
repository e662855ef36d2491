using System.CommandLine;
using System.Text.Json;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Cli;

/// <summary><c>brief</c>: JSON lines in, briefs out, as they come.</summary>
internal static class BriefVerb
{
    private const int MinLength = 20;
    private const int MaxLength = 1000;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var max = new Option<int>("--max") { Description = "The longest summary, in characters.", DefaultValueFactory = _ => Briefer.DefaultMaxLength };
        max.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < MinLength or > MaxLength) result.AddError($"--max must be from {MinLength} to {MaxLength}.");
        });
        var command = new Command("brief", "Make briefs of texts: JSON lines {\"id\",\"title\"?,\"text\"} from standard input.") { max };
        command.SetAction((parsed, cancellationToken) => BriefAsync(settings, parsed.GetValue(max), cancellationToken));
        return command;
    }

    private static async Task<int> BriefAsync(IReadOnlyList<string> settings, int max, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        var briefer = new Briefer(parts.Services.GetRequiredService<TopicLexicon>(), parts.Services.GetRequiredService<Gazetteer>(), max);
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        var failed = false;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var asked = JsonSerializer.Deserialize(line, CliJson.Lines.BriefInput) ?? throw new JsonException("null is no article");
                var brief = briefer.Make(asked.Title, asked.Text ?? "");
                await output.WriteLineAsync(JsonSerializer.Serialize(new BriefOutput(asked.Id, brief.Summary, brief.Topics, brief.Places), CliJson.Lines.BriefOutput));
            }
            catch (JsonException e)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"line {number}: {e.Message}");
            }
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
