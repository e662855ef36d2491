using System.Net;
using System.Net.Sockets;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Hosting;

/// <summary>Looks before the start at what would end it with a stack trace: addresses to listen on, and the inbox.</summary>
internal static class StartChecks
{
    private const string Remedy = "use --urls or ASPNETCORE_URLS, for example http://localhost:5080";

    /// <summary>Checks that every address can be listened on.</summary>
    /// <param name="urls">The addresses, divided by semicolons; null for none.</param>
    /// <exception cref="ConfigurationException">One is no address, or cannot be listened on; the message names it and the remedy.</exception>
    public static void Addresses(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Address(url);
    }

    /// <summary>Checks that files can be put into a folder, which is made where it is missing.</summary>
    /// <param name="folder">The folder; empty for none.</param>
    /// <exception cref="ConfigurationException">They cannot.</exception>
    public static void Inbox(string folder)
    {
        if (folder.Length == 0) return;
        try
        {
            Writable(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"Inbox:Path is {Path.GetFullPath(folder)}, which cannot be written to ({e.Message}): name another folder, or leave it empty for none.", e);
        }
    }

    /// <summary>Makes a folder where it is missing and writes into it.</summary>
    /// <returns>The folder's full path.</returns>
    public static string Writable(string folder)
    {
        var full = Directory.CreateDirectory(folder).FullName;
        var probe = Path.Combine(full, $".probe-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return full;
    }

    private static void Address(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new ConfigurationException($"{url} is no address to listen on: {Remedy}.", e);
        }

        if (address.Scheme is not ("http" or "https")) throw new ConfigurationException($"{url} is no address to listen on, it begins with neither http nor https: {Remedy}.");
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port is 0) return;
        if ((address.Host.Contains(':', StringComparison.Ordinal) && !address.Host.StartsWith('[')) || address.Port is < 0 or > IPEndPoint.MaxPort) throw new ConfigurationException($"{url} has no port from 0 to {IPEndPoint.MaxPort}: {Remedy}.");
        // Names other than localhost mean every address of the machine.
        var host = address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new ConfigurationException(
                e.SocketErrorCode switch
                {
                    SocketError.AddressAlreadyInUse => $"{url} cannot be listened on. Another program listens there: end it, or choose another address with --urls or ASPNETCORE_URLS.",
                    SocketError.AccessDenied => $"{url} cannot be listened on without further rights: choose a port above 1023 with --urls or ASPNETCORE_URLS.",
                    _ => $"{url} cannot be listened on ({e.Message}): {Remedy}.",
                },
                e);
        }
    }
}

/// <summary>Lists that are written as one text, <c>Access__AllowedChats=telegram:1001,web:*</c>: a binder would pass over it without a word.</summary>
internal static class ListSettings
{
    private static readonly string[] Keys = ["Access:AllowedChats", "Operators:Chats", "Telegram:AdminIds", "Inbox:PublishingDays", "Web:PrivatePushHosts"];
    private static readonly char[] Dividers = [',', '，', ';', '；', '、', ' '];

    /// <summary>Writes them as a list for the binder.</summary>
    public static void Divide(IConfigurationManager configuration)
    {
        var divided = new Dictionary<string, string?>();
        foreach (var key in Keys)
        {
            var entries = (configuration[key] ?? "").Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 0; i < entries.Length; i++) divided[$"{key}:{i}"] = entries[i];
        }

        if (divided.Count > 0) configuration.AddInMemoryCollection(divided);
    }
}
