namespace Baozhai.Bot.Sources.Fetching;

/// <summary>How politely and within what bounds pages are fetched. Section <c>Fetching</c>.</summary>
internal sealed class FetchOptions
{
    /// <summary>An address or a page where the operator can be reached: it stands in the user agent, so that a site can complain. Default <c>Web:PublicUrl</c>, else none.</summary>
    public string? Contact { get; set; }

    /// <summary>The least pause between two requests to one host, in milliseconds. Default 1000; robots.txt may ask for more. From 0 to 60000.</summary>
    public int PauseMilliseconds { get; set; } = 1000;

    /// <summary>The longest time one page may take altogether, in seconds. Default 30. From 1 to 300.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The largest page, unpacked, in megabytes of 1,048,576 bytes. Default 5. From 1 to 100.</summary>
    public int MaxMegabytes { get; set; } = 5;

    /// <summary>How many sources are read at once; each host has one request at a time whatever this is. Default 8. From 1 to 64.</summary>
    public int AtOnce { get; set; } = 8;

    /// <summary>Hosts inside the operator's own network that may be fetched all the same, each as <c>host:port</c>. Default none.</summary>
    public IReadOnlyList<string> PrivateHosts { get; set; } = [];
}
