using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Omnichannel.Tests.Browser;

/// <summary>A customer's web site: one page at an origin of its own, with the policy it wants.</summary>
public sealed class HostPage : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public HostPage()
    {
        using (var port = new TcpListener(IPAddress.Loopback, 0))
        {
            port.Start();
            Origin = $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Origin { get; }

    /// <summary>Gets or sets what stands in the body.</summary>
    public string Body { get; set; } = "";

    /// <summary>Gets or sets the page's Content Security Policy; null for none.</summary>
    public string? Policy { get; set; }

    /// <summary>Puts the inbox's snippet into the page, behind what stands there.</summary>
    public void Embed(string hub, string key, string attributes = "") =>
        Body += $"""<main><h1>Shop</h1></main><script async src="{hub}/widget.js?inbox={key}" {attributes}></script>""";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var page = Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head><title>Shop</title></head><body>{Body}</body></html>");
        context.Response.ContentType = "text/html; charset=utf-8";
        if (Policy is not null)
        {
            context.Response.AddHeader("Content-Security-Policy", Policy);
        }

        await context.Response.OutputStream.WriteAsync(page);
        context.Response.Close();
    }
}
