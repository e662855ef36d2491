using System.Globalization;
using System.Net.Sockets;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Sources.Editions;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Baozhai.Bot.Sources.Files;

/// <summary>
/// Attachments of messages in a mailbox (IMAP4rev1, RFC 3501), or the text of a message that has none. Only what the named senders sent is taken. Messages are
/// neither marked, moved nor deleted.
/// </summary>
/// <param name="limits">The largest file.</param>
/// <param name="time">The clock.</param>
internal sealed class MailFiles(IOptions<InboxOptions> limits, TimeProvider time) : IPaperFiles
{
    private const int MostAtOnce = 50;
    private const int DaysBack = 2;
    private const int ShortestText = 200;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm", ".pdf", ".json"];

    /// <inheritdoc />
    public bool Has(SourceOptions source) => source.Mail.Host.Length > 0;

    /// <inheritdoc />
    public async Task<FilesReading> NewAsync(SourceOptions source, DateOnly day, FilesMemory taken, CancellationToken cancellationToken)
    {
        var files = new List<PaperFile>();
        var mail = source.Mail;
        try
        {
            using var client = new ImapClient { Timeout = (int)Timeout.TotalMilliseconds };
            await client.ConnectAsync(mail.Host, mail.Port, mail.Tls ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancellationToken);
            await client.AuthenticateAsync(mail.User, mail.Password, cancellationToken);
            var folder = await client.GetFolderAsync(mail.Folder, cancellationToken);
            await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            foreach (var message in await FindAsync(folder, mail, day, cancellationToken))
            {
                if (files.Count >= MostAtOnce) break;
                await TakeAsync(folder, message, taken, files, cancellationToken);
            }

            await client.DisconnectAsync(quit: true, cancellationToken);
            return new FilesReading { Files = files };
        }
        catch (Exception e) when (e is AuthenticationException or FolderNotFoundException)
        {
            return FilesReading.Failed(SourceFaultKind.ShutOut, $"{mail.Host}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or SslHandshakeException or ServiceNotConnectedException or TimeoutException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return FilesReading.Failed(SourceFaultKind.Unreachable, $"{mail.Host}: {e.Message.ReplaceLineEndings(" ")}") with { Files = files };
        }
    }

    private static async Task<IList<IMessageSummary>> FindAsync(IMailFolder folder, MailOptions mail, DateOnly day, CancellationToken cancellationToken)
    {
        var found = await folder.SearchAsync(SearchQuery.DeliveredAfter(day.AddDays(-DaysBack).ToDateTime(TimeOnly.MinValue)), cancellationToken);
        var messages = await folder.FetchAsync(found, MessageSummaryItems.UniqueId | MessageSummaryItems.Envelope | MessageSummaryItems.BodyStructure | MessageSummaryItems.InternalDate, cancellationToken);
        return [.. messages.Where(message => message.Envelope?.From.Mailboxes.Any(sender => mail.Senders.Contains(sender.Address, StringComparer.OrdinalIgnoreCase)) is true).OrderBy(message => message.InternalDate)];
    }

    private async Task TakeAsync(IMailFolder folder, IMessageSummary message, FilesMemory taken, List<PaperFile> files, CancellationToken cancellationToken)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"{folder.UidValidity}:{message.UniqueId.Id}");
        var attachments = message.Attachments.Concat(message.BodyParts.OfType<BodyPartBasic>().Where(part => part.FileName is not null)).Where(part => part.FileName is { } name && Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)).DistinctBy(part => part.PartSpecifier).ToList();
        foreach (var part in attachments)
        {
            var own = $"{mark}:{part.PartSpecifier}";
            // Encoded in base64 a file takes four thirds of its size.
            if (taken.Taken.ContainsKey(own) || part.Octets > limits.Value.MaxBytes * 3 / 2) continue;
            if (await folder.GetBodyPartAsync(message.UniqueId, part, cancellationToken) is MimePart { Content: { } content }) files.Add(new PaperFile(own, SafeName(part.FileName!), await BytesAsync(content, cancellationToken)));
        }

        if (attachments.Count > 0 || taken.Taken.ContainsKey(mark)) return;
        if ((message.TextBody ?? message.HtmlBody) is not { } body || body.Octets > limits.Value.MaxBytes) return;
        if (await folder.GetBodyPartAsync(message.UniqueId, body, cancellationToken) is TextPart { Text: { Length: >= ShortestText } text })
            files.Add(new PaperFile(mark, string.Create(CultureInfo.InvariantCulture, $"{SafeName(message.Envelope?.Subject ?? "mail")} {(message.InternalDate ?? time.GetUtcNow()):yyyyMMdd}.{(body == message.HtmlBody ? "html" : "txt")}"), System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private static async Task<byte[]> BytesAsync(IMimeContent content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.DecodeToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    // The name is a stranger's: it names no folder.
    private static string SafeName(string name) => string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(character => !char.IsControl(character))) is { Length: > 0 } safe ? safe[..Math.Min(safe.Length, 120)] : "mail";
}
