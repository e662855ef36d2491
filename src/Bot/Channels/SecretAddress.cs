namespace Baozhai.Bot.Channels;

/// <summary>HTTP clients for servers that want a secret in the address: no logger, no trace and no redirect may carry it away.</summary>
internal static class SecretAddress
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Adds a client of that name. Who calls sets its own limits of time.</summary>
    /// <param name="services">The program's parts.</param>
    /// <param name="name">The client's name.</param>
    /// <param name="connectTimeout">How long connecting may take.</param>
    public static IHttpClientBuilder AddSecretHttpClient(this IServiceCollection services, string name, TimeSpan connectTimeout) => services
        .AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectTimeout = connectTimeout,
            PooledConnectionLifetime = Lifetime,
        });
}
