using System.Text.Json;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>A page of somebody else, open in the browser in which an operator is signed in.</summary>
public sealed class ConsoleForeignPageTests
{
    // On the same machine, so that the browser sends the cookie along: what protects the operator then is the hub alone.
    private const string Attack =
        """
        async (hub) => {
          const tells = (promise) => promise.then((value) => String(value), (error) => error.name);
          const form = () => new Promise((done) => {
            const frame = Object.assign(document.createElement('iframe'), { name: 'hidden', onload: () => done('answered') });
            document.body.append(frame);
            const post = Object.assign(document.createElement('form'), { method: 'post', action: hub + '/api/canned-replies', target: 'hidden', enctype: 'text/plain' });
            post.append(Object.assign(document.createElement('input'), { name: '{"name":"Planted","shortcut":"planted","text":"', value: '"}' }));
            document.body.append(post);
            post.submit();
          });
          const line = () => new Promise((done) => {
            const socket = new WebSocket(hub.replace('http', 'ws') + '/hubs/console');
            socket.onopen = () => done('open');
            socket.onerror = () => done('refused');
          });
          return {
            read: await tells(fetch(hub + '/api/me', { credentials: 'include' }).then((answer) => answer.text())),
            changed: await tells(fetch(hub + '/api/session', { method: 'DELETE', credentials: 'include', headers: { 'X-Omnichannel': 'console' } })),
            silent: await tells(fetch(hub + '/api/canned-replies', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{"name":"Planted","shortcut":"planted","text":"Planted"}' }).then((answer) => answer.type)),
            form: await form(),
            line: await line(),
          };
        }
        """;

    [Fact]
    [Trait("threat", "O-02")]
    [Trait("threat", "O-03")]
    public async Task It_reads_nothing_changes_nothing_and_gets_no_line()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await using var stranger = new HostPage { Body = "<h1>A page of somebody else</h1>" };
        var page = await anna.Page.Context.NewPageAsync();
        await page.GotoAsync(stranger.Origin);

        var told = await page.EvaluateAsync<JsonElement>(Attack, stage.Hub.Origin);

        Assert.Equal("TypeError", told.GetProperty("read").GetString());
        Assert.Equal("TypeError", told.GetProperty("changed").GetString());
        Assert.Equal("opaque", told.GetProperty("silent").GetString());
        Assert.Equal("refused", told.GetProperty("line").GetString());
        await anna.Page.GotoAsync("/console/canned");
        await anna.Page.GetByText("No canned replies yet").WaitForAsync();
    }
}
