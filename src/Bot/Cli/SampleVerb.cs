using System.CommandLine;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Cli;

/// <summary><c>sample</c>: the digest of the newest issue for a chat as <c>export</c> writes it, in the form of each channel. Nothing is kept or sent.</summary>
internal static class SampleVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var chat = new Argument<string?>("chat")
        {
            Description = "A chat as export writes it, one JSON object; without it a line is read from standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("sample", "Print the digest of the newest issue for a chat as Telegram, WeChat, WeCom and plain text show it.") { chat };
        command.SetAction((parsed, cancellationToken) => PrintAsync(settings, parsed.GetValue(chat), cancellationToken));
        return command;
    }

    private static async Task<int> PrintAsync(IReadOnlyList<string> settings, string? given, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var services = parts.Services;
        Subscriber reader;
        try
        {
            var line = given ?? await Console.In.ReadLineAsync(cancellationToken) ?? "";
            reader = ChatLine.Read(line).ToSubscriber(await services.GetRequiredService<Newcomers>().NewAsync(cancellationToken) with { DigestedArticle = 0 });
        }
        catch (FormatException e)
        {
            return await FailAsync($"the chat cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }

        var (day, digest) = await services.GetRequiredService<DigestSample>().ForAsync(reader, cancellationToken);
        if (day is null) return await FailAsync("the archive is empty: ingest an issue first");
        if (digest is null) return await FailAsync(FormattableString.Invariant($"{day:yyyy-MM-dd}: nothing of what the chat follows"));
        foreach (var form in services.GetServices<IReplyForm>()) await WriteAsync(form.Name, form.Show(digest));
        return ExitCode.Done;
    }

    private static async Task WriteAsync(string channel, IReadOnlyList<string> messages)
    {
        for (var i = 0; i < messages.Count; i++)
            await Console.Out.WriteLineAsync($"===== {channel}{(messages.Count > 1 ? FormattableString.Invariant($" {i + 1}/{messages.Count}") : "")}\n{messages[i]}\n");
    }

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return ExitCode.SomeFailed;
    }
}
