using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Storage;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Cli;

/// <summary><c>brief</c>: JSON lines in, briefs out, as they come.</summary>
internal static class BriefVerb
{
    private const int MinLength = 20;
    private const int MaxLength = 1000;

    // Enough that no processor waits for the slowest article.
    private const int BegunPerProcessor = 16;

    public static Command Create(IReadOnlyList<string> settings)
    {
        var max = new Option<int?>("--max") { Description = $"The longest summary, in characters; Summaries:MaxLength ({Briefer.DefaultMaxLength}) unless given." };
        max.Validators.Add(result =>
        {
            // What is no number at all is told by the parser; asking it for the value here would throw.
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var length) && length is < MinLength or > MaxLength)
                result.AddError($"--max must be from {MinLength} to {MaxLength}.");
        });
        var explain = new Option<bool>("--explain") { Description = "Adds \"why\": what the extracted brief is worth, and why each sentence was kept or left." };
        var compare = new Option<bool>("--compare") { Description = "Adds \"compare\": the extracted brief beside the model's, and what the fact check finds wrong with that (needs Summaries:Provider=OpenAI)." };
        var command = new Command("brief", "Make briefs of texts: JSON lines {\"id\"?,\"title\"?,\"text\",\"date\"?} from standard input.") { max, explain, compare };
        command.SetAction((parsed, cancellationToken) => BriefAsync(settings, parsed.GetValue(max), new Asked(parsed.GetValue(explain), parsed.GetValue(compare)), cancellationToken));
        return command;
    }

    private static async Task<int> BriefAsync(IReadOnlyList<string> settings, int? max, Asked asked, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        if (asked.Compares && !parts.Services.GetRequiredService<IOptions<SummaryOptions>>().Value.UsesModel)
        {
            await Console.Error.WriteLineAsync("--compare compares with a language model: set Summaries:Provider=OpenAI and OpenAI:Model.");
            return ExitCode.WrongUsage;
        }

        var maker = await MakerAsync(parts.Services, max, cancellationToken);
        var begun = Channel.CreateBounded<Task<Made>>(BegunPerProcessor * Environment.ProcessorCount);
        var reading = BeginAsync(maker, asked, begun.Writer, cancellationToken);
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        var failed = false;
        await foreach (var made in begun.Reader.ReadAllAsync(cancellationToken))
        {
            var (line, problem) = await made;
            if (line is not null) await output.WriteLineAsync(line.AsMemory(), cancellationToken);
            if (problem is not null) await Console.Error.WriteLineAsync(problem);
            failed |= problem is not null;
            // Who writes line by line gets an answer to each.
            if (begun.Reader.Count == 0) await output.FlushAsync(cancellationToken);
        }

        await reading;
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    /// <summary>Begins each line on any processor; the answers are taken in the order of the lines.</summary>
    private static async Task BeginAsync(BriefMaker maker, Asked asked, ChannelWriter<Task<Made>> begun, CancellationToken cancellationToken)
    {
        try
        {
            using var input = new StreamReader(Console.OpenStandardInput());
            for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                var place = number;
                await begun.WriteAsync(Task.Run(() => MakeAsync(maker, asked, line, place, cancellationToken), cancellationToken), cancellationToken);
            }
        }
        finally
        {
            begun.Complete();
        }
    }

    private static async Task<BriefMaker> MakerAsync(IServiceProvider services, int? max, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<SummaryOptions>>().Value;
        var length = max ?? options.MaxLength;
        // A model's calls are counted, and its answers kept, where the bot counts and keeps them.
        if (options.UsesModel) await services.GetRequiredService<IStore>().MigrateAsync(cancellationToken);
        var briefer = new Briefer(services.GetRequiredService<TopicLexicon>(), services.GetRequiredService<Gazetteer>(), length);
        return new BriefMaker(briefer, options.UsesModel ? services.GetRequiredService<ISummaryWriter>() : null, length);
    }

    private static async Task<Made> MakeAsync(BriefMaker maker, Asked asked, string line, int number, CancellationToken cancellationToken)
    {
        try
        {
            var input = JsonSerializer.Deserialize(line, CliJson.Lines.BriefInput) ?? throw new JsonException("null is no article");
            return new Made(JsonSerializer.Serialize(await maker.MakeAsync(input, asked, cancellationToken), CliJson.Lines.BriefOutput), null);
        }
        catch (JsonException e)
        {
            return new Made(null, $"line {number}: {e.Message}");
        }
#pragma warning disable CA1031 // Text never throws; where it does all the same, one line is without a brief and the next is made.
        catch (Exception e) when (e is not OperationCanceledException and not StorageException)
#pragma warning restore CA1031
        {
            return new Made(null, $"line {number}: making the brief failed ({e.GetType().Name}: {e.Message}), which is a fault of this program");
        }
    }

    /// <summary>What is asked for beside the brief.</summary>
    internal readonly record struct Asked(bool Explains, bool Compares);

    private readonly record struct Made(string? Line, string? Problem);
}

/// <summary>A text to make a brief of.</summary>
/// <param name="Id">Whatever the caller calls it, text or number; given back as it came.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Text">The text.</param>
/// <param name="Date">The day it was printed, for 今日 and bare days; null when unknown.</param>
internal sealed record BriefInput(JsonElement? Id, string? Title, string? Text, DateOnly? Date = null);

/// <summary>The extracted brief and the model's, side by side.</summary>
/// <param name="Desk">The extracted brief.</param>
/// <param name="Model">What the model said, whether or not it may be shown; null where it said nothing.</param>
/// <param name="Fault">What is wrong with that (number, person, …); null for nothing.</param>
/// <param name="What">The words that are wrong; null for none.</param>
internal sealed record BriefComparison(string Desk, string? Model, string? Fault, string? What);

/// <summary>The brief of a text.</summary>
/// <param name="Id">What the caller called it.</param>
/// <param name="Summary">The brief.</param>
/// <param name="Topics">Topics, strongest first.</param>
/// <param name="Places">Places, most named first.</param>
/// <param name="Warning">Why the summary is empty; null when it is not.</param>
/// <param name="Why">Why each sentence was kept or left; null unless asked for.</param>
/// <param name="Compare">The two briefs side by side; null unless asked for.</param>
internal sealed record BriefOutput(JsonElement? Id, string Summary, IReadOnlyList<TopicMatch> Topics, IReadOnlyList<string> Places, string? Warning, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Why = null, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BriefComparison? Compare = null);

/// <summary>Makes the brief of a plain text: the extractive one, made better where a writer is configured.</summary>
/// <param name="briefer">Makes the extractive brief.</param>
/// <param name="writer">Makes it better; null for none.</param>
/// <param name="maxLength">The longest summary, in characters.</param>
internal sealed class BriefMaker(Briefer briefer, ISummaryWriter? writer, int maxLength)
{
    public async Task<BriefOutput> MakeAsync(BriefInput input, BriefVerb.Asked asked, CancellationToken cancellationToken)
    {
        var article = Briefer.Plain(input.Title, input.Text ?? "");
        var brief = writer is null ? briefer.Tell(article, input.Date) : await writer.WriteAsync(article, input.Date, briefer.Make(article, input.Date), maxLength, cancellationToken);
        return new BriefOutput(
            input.Id, brief.Summary, brief.Topics, brief.Places, brief.Warning, asked.Explains ? briefer.Explain(article, input.Date) : null, asked.Compares ? await CompareAsync(article, input.Date, cancellationToken) : null);
    }

    private async Task<BriefComparison> CompareAsync(Article article, DateOnly? date, CancellationToken cancellationToken)
    {
        var verdict = writer is null ? null : await writer.TryAsync(article, date, maxLength, cancellationToken);
        var fault = verdict is null or { IsAccepted: true } ? null : JsonNamingPolicy.CamelCase.ConvertName(verdict.Fault.ToString());
        return new BriefComparison(briefer.Tell(article, date).Summary, verdict?.Summary, fault, verdict?.What);
    }
}
