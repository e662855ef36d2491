namespace Baozhai.Bot.Channels.Telegram.Calls;

/// <summary>Puts the path of <c>Telegram:ApiBaseUrl</c> before that of each request: the library takes no more of it than the host.</summary>
internal sealed class ApiBasePath(string baseUrl) : DelegatingHandler
{
    private readonly string _path = new Uri(baseUrl).AbsolutePath.TrimEnd('/');

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_path.Length > 0 && request.RequestUri is { } address) request.RequestUri = new Uri(address, _path + address.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
