using System.Collections.Concurrent;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>The world outside: nothing answers that a test has not set up.</summary>
internal sealed class StubWeb : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _calls = new();

    /// <summary>Gets or sets what answers.</summary>
    public Func<HttpRequestMessage, Task<HttpResponseMessage>> Answer { get; set; } =
        request => throw new InvalidOperationException($"Nobody expected a call to {request.RequestUri}.");

    public IReadOnlyCollection<string> Calls => _calls;

    public void Says(string json) => Answer = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json) });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _calls.Enqueue($"{request.Method} {request.RequestUri}");
        return Answer(request).WaitAsync(cancellationToken);
    }
}
