//! How far is the person, and what did they learn when? The files that they plan by come and go; plan and timeline are
//! made anew from what the vault holds.

use std::path::{Path, PathBuf};

use credential::limits;
use learning::units::PlanFile;

use super::Context;
use super::choose;
use super::session::Session;
use crate::describe;
use crate::flow::plan::{PlanError, Plans};
use crate::flow::{files, plan};
use crate::message::{Effect, Event};
use crate::model::Failure;
use crate::vault::{CredentialId, PlanId};

impl Session {
    /// What is done on the pages of plan and timeline.
    pub(super) async fn plan(&mut self, effect: Effect, context: &Context<'_>) {
        match effect {
            Effect::LoadPlan(chosen) => self.load_plan(chosen, context).await,
            Effect::PickPlanFile => {
                if let Some(file) = choose::one(rfd::AsyncFileDialog::new(), context).await {
                    self.add_plans(&[file], context).await;
                }
            }
            Effect::ReadPlanFiles(paths) => self.add_plans(&paths, context).await,
            Effect::PlanByCredential(id) => {
                let wanted = [context.edges.words.language().tag()];
                let added = plan::add_credential(&self.vault, CredentialId(id.0), &wanted, context.now()).await;
                self.added(added, context);
            }
            Effect::RemovePlan(id) => {
                if let Err(error) = self.vault.remove_plan(PlanId(id)).await {
                    context.out.send(Event::Notice(context.failure("not-changed", &error)));
                }
                self.load_plan(None, context).await;
            }
            Effect::SavePlan(id) => self.save_plan(id, context).await,
            Effect::SaveLetter(letter) => save("letter.txt", context, |_| letter).await,
            Effect::LoadTimeline => self.load_timeline(context).await,
            _ => {}
        }
    }

    async fn plans(&mut self, chosen: Option<i64>, context: &Context<'_>) -> Result<Plans, PlanError> {
        let of = self.vault.count().await?;
        let mut tell = |seen: usize| {
            if seen < of {
                context.out.send(Event::PlanProgress { seen, of });
            }
        };
        self.shelf.fill_telling(&self.vault, context.edges.words, &mut tell).await?;
        let wanted = [context.edges.words.language().tag()];
        plan::plans(&self.vault, &mut self.shelf, chosen.map(PlanId), &wanted, context.now()).await
    }

    async fn load_plan(&mut self, chosen: Option<i64>, context: &Context<'_>) {
        let plans = self.plans(chosen, context).await;
        let page = plans.map(|plans| describe::plan::page(&plans, &self.shelf, &context.language()));
        context.out.send(Event::Plan(page.map_err(|error| context.failure("plan-not-shown", &error))));
    }

    async fn load_timeline(&mut self, context: &Context<'_>) {
        let made = async {
            self.shelf.fill(&self.vault, context.edges.words).await?;
            let held = plan::held(&self.vault, context.edges.words, context.now()).await?;
            Ok(describe::timeline::page(&held, &self.shelf, &context.language()))
        };
        let made: Result<_, crate::vault::VaultError> = made.await;
        context.out.send(Event::Timeline(made.map_err(|error| context.failure("timeline-not-shown", &error))));
    }

    /// Keeps them in their order; the first that cannot be kept is said, and those after it are left.
    async fn add_plans(&mut self, paths: &[PathBuf], context: &Context<'_>) {
        let mut last = None;
        for path in paths {
            match self.add_plan(path, context).await {
                Ok(added) => last = Some(added),
                Err(failure) => return context.out.send(Event::PlanNotAdded(failure)),
            }
        }
        if let Some(added) = last {
            self.added(Ok(added), context);
        }
    }

    async fn add_plan(&self, path: &Path, context: &Context<'_>) -> Result<(PlanId, PlanFile), Failure> {
        let wanted = [context.edges.words.language().tag()];
        let bytes =
            files::read(path, limits::CREDENTIAL_BYTES).map_err(|error| context.failure("plan-not-added", &error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let added = plan::add(&self.vault, &name, &bytes, &wanted, context.now()).await;
        added.map_err(|error| context.failure("plan-not-added", &error))
    }

    fn added(&self, added: Result<(PlanId, PlanFile), PlanError>, context: &Context<'_>) {
        context.out.send(match added {
            Ok((id, PlanFile::Qualification(_))) => Event::PlanAdded { plan: Some(id.0) },
            Ok(_) => Event::PlanAdded { plan: None },
            Err(error) => Event::PlanNotAdded(context.failure("plan-not-added", &error)),
        });
    }

    /// As text, or as JSON where the name that the person gives ends so.
    async fn save_plan(&mut self, id: i64, context: &Context<'_>) {
        let plans = match self.plans(Some(id), context).await {
            Ok(plans) => plans,
            Err(error) => return context.out.send(Event::Notice(context.failure("plan-not-shown", &error))),
        };
        let Some(shown) = &plans.shown else { return };
        let language = context.language();
        let sheet = describe::plan::sheet(shown, &plans, &self.shelf, &language);
        let content = |path: &Path| {
            let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
            match json {
                true => format!("{:#}\n", describe::plan::export::json(shown, &sheet, &plans, &language)),
                false => describe::plan::export::text(&sheet, &language) + "\n",
            }
        };
        save("plan.txt", context, content).await;
    }
}

/// Asks where, and writes there what is made for that name.
async fn save(name: &str, context: &Context<'_>, content: impl FnOnce(&Path) -> String) {
    let dialogue = rfd::AsyncFileDialog::new().add_filter("TXT", &["txt"]).add_filter("JSON", &["json"]);
    let Some(place) = choose::place(dialogue, name, context).await else { return };
    let content = content(&place.path);
    let notice = match place.write(content.as_bytes()) {
        Ok(()) => Failure { what: context.texts.get("plan-exported"), why: place.path.display().to_string() },
        Err(error) => context.failure("not-exported", &error),
    };
    context.out.send(Event::Notice(notice));
}
