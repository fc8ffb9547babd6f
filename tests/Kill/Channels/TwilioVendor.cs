using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Web;

namespace Omnichannel.Tests.Kill.Channels;

/// <summary>Twilio, as far as a hub that sends texts needs it: takes messages, and lists those that it has. It outlives every hub.</summary>
internal sealed class TwilioVendor : IDisposable
{
    private static readonly JsonSerializerOptions Wire = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Taken> _taken = new();
    private readonly Random _random;
    private int _ids;
    private int _takenLeft;
    private Action? _onTaken;

    public TwilioVendor(int seed)
    {
        _random = new(seed);
        Host = $"127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"http://{Host}/");
        _listener.Start();
        _ = ListenAsync();
    }

    public string Host { get; }

    /// <summary>Gets what it has taken, in order.</summary>
    public IReadOnlyCollection<Taken> Messages => _taken;

    /// <summary>Calls something when it has taken a message and not answered yet.</summary>
    /// <param name="messages">At which message from now.</param>
    /// <param name="action">What to do.</param>
    public void OnTaken(int messages, Action action)
    {
        _onTaken = action;
        Volatile.Write(ref _takenLeft, messages);
    }

    public void Dispose() => _listener.Close();

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = ServeAsync(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(HttpListenerContext call)
    {
        var isMessage = call.Request.Url!.AbsolutePath.EndsWith("/Messages.json", StringComparison.Ordinal); // A served request has one.
        try
        {
            switch (call.Request.HttpMethod)
            {
                case "POST" when isMessage:
                    await TakeAsync(call);
                    break;
                case "GET" when isMessage:
                    await AnswerAsync(call, 200, new { Messages = List(call.Request.QueryString["To"], call.Request.QueryString["From"]), NextPageUri = (string?)null });
                    break;
                default:
                    await AnswerAsync(call, 404, new { Code = 20404, Message = "Not here." });
                    break;
            }
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The hub was killed before it heard of it.
        }
    }

    // Time passes before it is taken and before it is answered, so that a kill finds both.
    private async Task TakeAsync(HttpListenerContext call)
    {
        using var reader = new StreamReader(call.Request.InputStream);
        var form = HttpUtility.ParseQueryString(await reader.ReadToEndAsync());
        await PauseAsync();
        var sid = "SM" + Interlocked.Increment(ref _ids).ToString("d32", CultureInfo.InvariantCulture);
        var message = new Taken(sid, form["To"] ?? "", form["From"] ?? "", form["Body"] ?? "", DateTime.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        _taken.Enqueue(message);
        if (Volatile.Read(ref _takenLeft) > 0 && Interlocked.Decrement(ref _takenLeft) == 0)
        {
            _onTaken?.Invoke();
        }

        await PauseAsync();
        await AnswerAsync(call, 201, message);
    }

    private Task PauseAsync()
    {
        lock (_random)
        {
            return Task.Delay(TimeSpan.FromMilliseconds(_random.Next(0, 30)), TimeProvider.System);
        }
    }

    private IEnumerable<Taken> List(string? to, string? from) => _taken.Reverse().Where(sent => (to is null || sent.To == to) && (from is null || sent.From == from)).Take(200);

    private static async Task AnswerAsync(HttpListenerContext call, int status, object body)
    {
        call.Response.StatusCode = status;
        call.Response.ContentType = "application/json";
        await call.Response.OutputStream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, Wire));
        call.Response.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A message that it has taken, as it lists it.</summary>
    internal sealed record Taken(string Sid, string To, string From, string Body, string DateCreated)
    {
        public string Status { get; init; } = "sent";

        public string Direction { get; init; } = "outbound-api";

        public string NumMedia { get; init; } = "0";
    }
}
