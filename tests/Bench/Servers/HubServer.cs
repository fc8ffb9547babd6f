using Omnichannel.Tests.Bench.Load;

namespace Omnichannel.Tests.Bench.Servers;

/// <summary>The hub with an installation of its own: set up as a person would, then given a team and a bot for the bench.</summary>
internal sealed class HubServer : IDisposable
{
    private const string Password = "correct horse battery staple";
    private const string Admin = "ada@example.com";
    private const string JsonFromConsole = "Content-Type: application/json\r\nX-Omnichannel: console\r\n";

    private readonly ServerProcess _process;

    private HubServer(ServerProcess process, HubStore store)
    {
        _process = process;
        Store = store;
    }

    public Uri Address => _process.Address;

    public int Id => _process.Id;

    public HubStore Store { get; }

    /// <summary>Gets what the hub has printed.</summary>
    public IEnumerable<string> Lines => _process.Lines;

    /// <summary>Sets a fresh hub up in a folder and starts it there.</summary>
    /// <param name="assembly">The hub.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="operators">How many operators it has beside the admin.</param>
    /// <param name="cap">How many conversations each may have.</param>
    /// <param name="arguments">What it is started with.</param>
    public static async Task<HubServer> StartAsync(string assembly, string folder, int operators, int cap, params string[] arguments)
    {
        using (var first = await ServerProcess.StartAsync(assembly, [], folder))
        {
            var code = first.Lines.Select(line => line.Split("/setup?code=")).First(parts => parts.Length == 2)[1].Trim();
            var body = $$"""{"code":"{{code}}","name":"Ada","email":"{{Admin}}","password":"{{Password}}"}""";
            (await HttpAnswer.AskAsync(first.Address, "POST /api/setup", JsonFromConsole, body)).Expected();
        }

        var store = new HubStore(folder);
        store.AddTeam(operators, cap);
        store.AddBot();
        return new(await ServerProcess.StartAsync(assembly, arguments, folder), store);
    }

    /// <summary>Starts a hub again in the folder that it was set up in.</summary>
    public static async Task<HubServer> RestartAsync(string assembly, string folder) =>
        new(await ServerProcess.StartAsync(assembly, [], folder), new(folder));

    /// <summary>Signs an operator in.</summary>
    /// <returns>Their cookies.</returns>
    public Task<string> SignInAsync(int index) => SignInAsync(HubStore.EmailOf(index));

    /// <summary>Signs the admin in.</summary>
    /// <returns>Their cookies.</returns>
    public Task<string> SignInAsAdminAsync() => SignInAsync(Admin);

    /// <summary>Makes an inbox of a vendor's channel, as the admin.</summary>
    /// <param name="channel">Such as <c>telegram</c>.</param>
    /// <param name="settings">Its settings, as JSON.</param>
    /// <param name="secrets">Its secrets, as JSON.</param>
    public async Task<Guid> AddInboxAsync(string channel, string settings, string secrets)
    {
        var inbox = Guid.NewGuid();
        var body = $$"""{"id":"{{inbox}}","channel":"{{channel}}","name":"Line","settings":{{settings}},"secrets":{{secrets}}}""";
        var headers = $"{JsonFromConsole}Cookie: {await SignInAsync(Admin)}\r\n";
        (await HttpAnswer.AskAsync(Address, "POST /api/channel-inboxes", headers, body)).Expected();
        return inbox;
    }

    public void Dispose() => _process.Dispose();

    private async Task<string> SignInAsync(string email)
    {
        var body = $$"""{"email":"{{email}}","password":"{{Password}}"}""";
        return (await HttpAnswer.AskAsync(Address, "POST /api/session", JsonFromConsole, body)).Expected().Cookies;
    }
}
