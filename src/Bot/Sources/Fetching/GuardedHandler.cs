using System.Net;
using System.Net.Sockets;

namespace Baozhai.Bot.Sources.Fetching;

/// <summary>Connections to the public internet only: the address that was checked is the one connected to, whatever a name leads to a moment later.</summary>
internal static class GuardedHandler
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    /// <summary>Makes the handler.</summary>
    /// <param name="privateHosts">Hosts inside the operator's network that may be fetched, each as <c>host:port</c>.</param>
    public static SocketsHttpHandler Create(IReadOnlyList<string> privateHosts) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        UseProxy = false,
        MaxConnectionsPerServer = 1,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionIdleTimeout = KeptFor,
        MaxResponseHeadersLength = 64,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
            var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
            var allowed = IsAllowed(privateHosts, host, port) ? addresses : Array.FindAll(addresses, PublicAddresses.Is);
            if (allowed.Length == 0) throw new PrivateAddressException(host);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    private static bool IsAllowed(IReadOnlyList<string> privateHosts, string host, int port) =>
        privateHosts.Any(allowed => allowed.Equals($"{host}:{port}", StringComparison.OrdinalIgnoreCase));
}

/// <summary>A name leads into a network and not to the internet.</summary>
internal sealed class PrivateAddressException : IOException
{
    /// <summary>For the serializer.</summary>
    public PrivateAddressException()
    {
    }

    /// <summary>Of a host.</summary>
    public PrivateAddressException(string host)
        : base($"{host} is an address inside a network, which pages may not lead to; Fetching:PrivateHosts allows one")
    {
    }

    /// <summary>With what caused it.</summary>
    public PrivateAddressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
