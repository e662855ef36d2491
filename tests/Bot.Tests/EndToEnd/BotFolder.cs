namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>A folder of its own for one program, gone afterwards.</summary>
internal sealed class BotFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("baozhai-");

    public string Database => Path.Combine(_root.FullName, "baozhai.db");

    public string Inbox => Path.Combine(_root.FullName, "inbox");

    public void Dispose() => _root.Delete(recursive: true);
}
