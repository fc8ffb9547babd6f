using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Handovers;

/// <summary>More people than the set-up link makes: the admin invites them, and they follow their links.</summary>
internal static class Colleagues
{
    extension(Stage stage)
    {
        /// <summary>Invites somebody and lets them arrive in the console.</summary>
        /// <param name="admin">The first admin, from whose page they are invited.</param>
        /// <param name="name">Their name; the address follows from the first part.</param>
        /// <param name="role">Admin, Supervisor or Associate.</param>
        /// <param name="departments">The names of the departments they are in; all when null.</param>
        public async Task<OperatorAtDesk> ColleagueAsync(OperatorAtDesk admin, string name, string role = "Associate", string[]? departments = null)
        {
            var code = await admin.Page.EvaluateAsync<string>(
                """
                async ([name, email, role, wanted]) => {
                  const { items } = await (await fetch('/api/departments')).json();
                  const departments = items.filter((one) => wanted === null || wanted.includes(one.name)).map(({ id }) => id);
                  const answer = await fetch(`/api/invitations/${crypto.randomUUID()}`, {
                    method: 'PUT',
                    headers: { 'x-omnichannel': 'console', 'content-type': 'application/json' },
                    body: JSON.stringify({ name, email, role, departments }),
                  });
                  return (await answer.json()).code;
                }
                """,
                new object?[] { name, AddressOf(name), role.ToLowerInvariant(), departments });
            var desk = new OperatorAtDesk(await (await stage.PersonAsync()).NewPageAsync());
            await desk.JoinsAsync($"/join#{code}");
            return desk;
        }
    }

    extension(OperatorAtDesk desk)
    {
        /// <summary>Follows an invitation: chooses a password and arrives in the console.</summary>
        public async Task JoinsAsync(string link)
        {
            await desk.Page.GotoAsync(link);
            await desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Password" }).FillAsync(OperatorAtDesk.Password);
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Join the team" }).ClickAsync();
            await desk.ConnectedAsync();
        }
    }

    private static string AddressOf(string name) => name.Split(' ')[0].ToLowerInvariant() + "@example.com";
}
