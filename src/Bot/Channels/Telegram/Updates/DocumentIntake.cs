using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Takes an issue that an operator sends as a document.</summary>
internal sealed class DocumentIntake(TelegramCalls calls, IIssueIntake intake, IOptions<InboxOptions> limits)
{
    /// <summary>The largest document taken, in bytes: what the Bot API lets bots download.</summary>
    public const int Largest = 20 * 1024 * 1024;

    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm", ".pdf", ".json"];

    /// <summary>Downloads and reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="caption">What was written under it: 旧报 makes it a back issue, which is not pushed.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The outcome, in words.</returns>
    public async Task<Reply> AcceptAsync(Document document, string? caption, Language language, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(document.FileName ?? "");
        if (!Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            if (FileKinds.FindByName(name) is { } kind) return Reply.Of(IssueReceiptText.Say(name, new IssueReceipt { Outcome = IssueOutcome.Refused }.Because(kind), language));
            return Reply.Of(language.Say($"只收版面文件：{string.Join("、", Endings)}。", $"Only these: {string.Join(", ", Endings)}."));
        }

        var largest = (int)Math.Min(Largest, limits.Value.MaxBytes);
        if (document.FileSize > largest) return Reply.Of(IssueLimits.TooLarge(largest / (1024 * 1024)).In(language));
        var file = await calls.AskAsync(new GetFileRequest { FileId = document.FileId }, cancellationToken);
        if (file.Result?.FilePath is not { } path || await calls.DownloadAsync(path, largest, cancellationToken) is not { } content)
            return Reply.Of(language.Say($"{name} 没有下载成功，请再发一次。", $"{name} could not be downloaded; please send it again."));

        var receipt = await intake.AcceptAsync(name, content, IsBackIssue(caption), cancellationToken);
        return Reply.Of(IssueReceiptText.Say(name, receipt, language));
    }

    private static bool IsBackIssue(string? caption) => caption is not null && (caption.Contains("旧报", StringComparison.Ordinal) || caption.Contains("back", StringComparison.OrdinalIgnoreCase));
}
